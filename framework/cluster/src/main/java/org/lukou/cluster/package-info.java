/** The cells of a race on several machines, over an Apache Ignite compute cluster. */
package org.lukou.cluster;
