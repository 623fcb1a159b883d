/** A run as the command line sees it: what was asked for, its progress, and its record on disk. */
package org.lukou.cli.run;
