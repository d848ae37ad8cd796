package org.oneseal.database;

import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Puts the retry of a {@link Command} around its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class CommandConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DefaultPointcutAdvisor commandAdvisor() {
		Pointcut command = new ComposablePointcut(new AnnotationMatchingPointcut(Command.class, true))
			.union((Pointcut) new AnnotationMatchingPointcut(null, Command.class, true));
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(command, new CommandInterceptor());
		// the advisor of transactions has the lowest precedence and so comes inside
		advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
		return advisor;
	}

}
