/** What one decision, one vehicle-step and one look at the lanes cost. */
package org.lukou.benchmarks.micro;
