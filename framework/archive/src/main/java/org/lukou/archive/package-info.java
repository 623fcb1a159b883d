/** What a city saw and did, kept in an index: recorded, and asked for. */
package org.lukou.archive;
