package org.oneseal.ui.api;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the interface into the web framework. */
@Configuration
class ApiConfiguration implements WebMvcConfigurer {

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		converters.addCustomConverter(new ApiJson());
	}

	/** Before every filter that could read the content into memory. */
	@Bean
	FilterRegistrationBean<BodyLimit> bodyLimit(ProblemResponses problems) {
		FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(problems));
		filter.addUrlPatterns("/api/*");
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	/** Screens have pages of their own for errors. */
	@Bean
	FilterRegistrationBean<LateErrors> lateErrors(ProblemResponses problems) {
		FilterRegistrationBean<LateErrors> filter = new FilterRegistrationBean<>(new LateErrors(problems));
		filter.setDispatcherTypes(DispatcherType.ERROR);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	/** Named as the report of the host too, which otherwise would come first. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests(ProblemResponses problems,
			PlainFailurePage page) {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(UnreadRequests.class.getName());
			host.getPipeline().addValve(new UnreadRequests(problems, page));
		});
	}

}
