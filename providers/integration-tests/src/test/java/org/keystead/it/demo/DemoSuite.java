package org.keystead.it.demo;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What asks the demo, in one process: from a fresh checkout it takes minutes to be there. */
@Suite
@SelectPackages("org.keystead.it.demo")
@IncludeClassNamePatterns(".*IT")
class DemoSuite {}
