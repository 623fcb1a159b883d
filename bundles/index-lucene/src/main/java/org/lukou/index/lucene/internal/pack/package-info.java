/** Samples of one series in few bytes, and back bit for bit; docs/index.md has the format. */
package org.lukou.index.lucene.internal.pack;
