/** One city under many seeds: which seeds, and what their results say together. */
package org.lukou.cli.seeds;
