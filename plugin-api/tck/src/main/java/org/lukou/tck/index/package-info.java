/** What every index answers for: extend {@link org.lukou.tck.index.IndexContract}. */
package org.lukou.tck.index;
