package org.oneseal.supervision;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(SupervisionSettings.class)
class SupervisionConfiguration {

}
