package org.oneseal.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Leaves out messages to the database that change nothing; each is waited for. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RoundTripConfiguration {

	/**
	 * That a transaction only reads is told to Hibernate, which then flushes nothing, but
	 * not to the connection: that took a message before it and one after.
	 */
	@Bean
	static BeanPostProcessor connectionsAsTheyAre() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HibernateJpaVendorAdapter adapter) {
					adapter.setPrepareConnection(false);
				}
				return bean;
			}

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
					pool.setDataSource(
							new QuietConnections(new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
									pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword())));
				}
				return bean;
			}

		};
	}

}
