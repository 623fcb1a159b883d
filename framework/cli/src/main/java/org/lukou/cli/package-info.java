/** The entry of the command line: parsing, progress and printing, nothing else. */
package org.lukou.cli;
