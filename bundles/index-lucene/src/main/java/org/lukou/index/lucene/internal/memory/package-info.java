/** What is not in Lucene yet, or only in part: the series and their blocks in memory. */
package org.lukou.index.lucene.internal.memory;
