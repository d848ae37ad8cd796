package org.oneseal.rehearsal;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The program without its screens. No component itself, so that the program with screens
 * does not find it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.oneseal")
@ComponentScan(basePackages = "org.oneseal", excludeFilters = @Filter(type = FilterType.REGEX,
		pattern = "org\\.oneseal\\.((ui|launch|rehearsal)\\..*|[A-Z].*|.*Tests(\\$.*)?)"))
class RehearsalApplication {

}
