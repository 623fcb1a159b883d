/** What each junction shows, and how it changes. */
package org.lukou.kernel.signal;
