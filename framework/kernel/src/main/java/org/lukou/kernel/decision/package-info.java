/** Asks controllers within their time budget. */
package org.lukou.kernel.decision;
