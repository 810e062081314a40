package org.tenderpoint.practice.setup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.practice.Training;
import org.tenderpoint.practice.TrainingRepository;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.setup.SampleDescription.Colleague;
import org.tenderpoint.practice.setup.SamplePractice.MissingTopics;
import org.tenderpoint.vocabulary.Credential;

/**
 * What marks the sample practice in the database: its people, its clients, and what it lacks, so that this is said as
 * long as the sample is there, after a restart too. None of its people has a password, so none can sign in unless a
 * manager makes a link.
 */
@Component
record SampleStore(UserRepository users, TrainingRepository trainings, JdbcClient jdbc) {

    private static final String BEGUN = "begun";

    /** Minutes at pressure 4 and 5 in a day that a therapist has set for their own hands. */
    private static final int HANDS_LIMIT = 90;

    /**
     * Therapists first, front desk last.
     *
     * @param places where they work in turn; empty where there is one
     */
    List<SamplePerson> makeTeam(UserId by, Instant since, List<PracticePlaceRecord> places) {
        var team = SampleDescription.ofPractice().team();
        return IntStream.range(0, team.size())
                .mapToObj(number -> make(team.get(number), by, since,
                        places.isEmpty() ? PracticePlaceId.OWN : places.get(number % places.size()).id()))
                .toList();
    }

    private SamplePerson make(Colleague colleague, UserId by, Instant since, PracticePlaceId place) {
        var roles = Set.of(colleague.modalities().isEmpty() ? Role.FRONT_DESK : Role.THERAPIST);
        var invited = User.invited(
                new NewUser(SampleName.marked(colleague.name()), freeLogin(colleague.name()), roles), since);
        invited.mostlyAt(place);
        invited.limitHands(Optional.of(HANDS_LIMIT).filter(_ -> roles.contains(Role.THERAPIST)));
        // plain SQL follows, which refers to the user
        var user = users.saveAndFlush(invited);
        jdbc.sql("insert into sample_users (user_id) values (?)").param(user.id().value()).update();
        for (var modality : colleague.modalities()) {
            if (modality.needsAdvancedTraining()) {
                trainings.save(Training.recorded(user.id(), Credential.of(modality), Optional.empty(), by, since));
            }
        }
        return new SamplePerson(user.id(), user.name(), roles, colleague.modalities(), colleague.pressure());
    }

    private String freeLogin(String name) {
        var wanted = Texts.of("practice.sample.login") + "." + NewUser.normal(name.substring(0, name.indexOf(' ')));
        return Stream.iterate(1, next -> next + 1)
                .map(number -> number == 1 ? wanted : wanted + number)
                .filter(login -> users.findByLogin(login).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    boolean present() {
        return count("sample_users") > 0;
    }

    /** How many of its clients are still there. */
    int clients() {
        return count("sample_clients");
    }

    /** The next clients to be taken away; empty when all are gone. */
    Optional<ClientsLeaving> leaving(int most) {
        var next = jdbc
                .sql("select client_id from sample_clients order by client_id fetch first " + most + " rows only")
                .query(UUID.class)
                .list();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClientsLeaving(next, next.size() == clients()));
    }

    /**
     * Takes its people away, once their clients are gone, and what was known to be missing. Somebody who has signed in
     * meanwhile, or whom a real client or session needs, becomes an ordinary user who has left.
     */
    void remove() {
        var sample = "select user_id from sample_users";
        jdbc.sql("update clients set assigned_therapist = null where assigned_therapist in (" + sample + ")")
                .update();
        jdbc.sql("delete from one_time_links where user_id in (" + sample + ")").update();
        var needed = " (password_hash is not null or id in (select therapist_id from sessions))";
        jdbc.sql("update users set active = false, session_stamp = session_stamp + 1, version = version + 1"
                + " where active = true and id in (" + sample + ") and" + needed)
                .update();
        var leaving = jdbc.sql("select id from users where id in (" + sample + ") and not" + needed)
                .query(UUID.class)
                .list();
        jdbc.sql("delete from sample_users").update();
        for (var user : leaving) {
            for (var from : List.of("trainings where user_id", "user_roles where user_id", "users where id")) {
                jdbc.sql("delete from " + from + " = ?").param(user).update();
            }
        }
        forgetGaps();
    }

    /** It is being made from now on; nothing is known to be missing but the end. */
    void begin() {
        forgetGaps();
        jdbc.sql("insert into sample_gaps (what, steps) values (?, 0)").param(BEGUN).update();
    }

    void leftOut(SampleTopic topic) {
        int known = jdbc.sql("update sample_gaps set steps = steps + 1 where what = ?").param(topic.code()).update();
        if (known == 0) {
            jdbc.sql("insert into sample_gaps (what, steps) values (?, 1)").param(topic.code()).update();
        }
    }

    /** The time of all who are there has passed; from now on they stand in lists. */
    void listAll() {
        jdbc.sql("update sample_clients set passing = false where passing = true").update();
    }

    /** It was made to its end. */
    void end() {
        jdbc.sql("delete from sample_gaps where what = ?").param(BEGUN).update();
    }

    /** Whether it was begun and not ended. */
    boolean unfinished() {
        return count("sample_gaps where what = '" + BEGUN + "'") > 0;
    }

    MissingTopics missing() {
        var steps = new EnumMap<SampleTopic, Integer>(SampleTopic.class);
        boolean begun = false;
        for (var row : jdbc.sql("select what, steps from sample_gaps").query().listOfRows()) {
            var code = String.valueOf(row.get("what"));
            begun |= code.equals(BEGUN);
            Coded.of(SampleTopic.class, code)
                    .ifPresent(topic -> steps.put(topic, ((Number) requireNonNull(row.get("steps"))).intValue()));
        }
        return new MissingTopics(begun, steps);
    }

    private void forgetGaps() {
        jdbc.sql("delete from sample_gaps").update();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
