/** One class a command: its options, its help, and what it prints. */
package org.lukou.cli.command;
