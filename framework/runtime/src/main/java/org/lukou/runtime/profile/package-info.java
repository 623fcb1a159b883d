/** What a profile says, and reading it so strictly that nothing wrong is ever started. */
package org.lukou.runtime.profile;
