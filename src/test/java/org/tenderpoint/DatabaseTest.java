package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.message.Sending;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.session.Sessions;

/**
 * A test of the whole program below its views, on a database that is rolled back after each test method. It runs on H2;
 * a subclass in {@code src/it/java} with {@code @OnPostgres} runs the same tests on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Moment.Set.class)
@SpringBootTest
@ActiveProfiles("test")
// what makes records for tests is imported here, for each other set of imports starts a program of its own
@Import({TestUsers.class, TestTrail.class, QueryCount.class, Sessions.class, FollowUpScene.class, Visits.class,
        Letters.class, WholeRecord.class, Sending.class, Moment.Time.class})
@Transactional
public @interface DatabaseTest {}
