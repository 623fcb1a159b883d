/** One whole run: kernel, metrics and result digest. */
package org.lukou.kernel.run;
