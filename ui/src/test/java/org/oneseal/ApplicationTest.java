package org.oneseal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole programme with the sample people, on a real server and database;
 * all of them share one application context. {@link MovableClock} is its clock,
 * {@link SampleCases} bring cases to where a test begins. Supervision makes no rounds of
 * its own: a moved clock would have it find the cases of all tests; nor are batches
 * worked off but where a test says so. People whom a test changes in the database are
 * others at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OneSealApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oneseal.supervision.every=0s", "oneseal.batch.every=0s", "oneseal.organisation-remembered=0s" })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ExtendWith(MovableClock.SetBack.class)
@Import({ MovableClock.InTheApplication.class, SampleCases.class })
public @interface ApplicationTest {

}
