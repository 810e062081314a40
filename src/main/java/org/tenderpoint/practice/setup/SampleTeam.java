package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.Training;
import org.tenderpoint.practice.TrainingRepository;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;

/**
 * The people who work in the sample practice. None has a password, so none can sign in unless a manager makes a link.
 */
@Component
class SampleTeam {

    /** Stands in every one of their names, wherever it is shown. */
    static final String MARK = " (sample)";

    private static final List<Member> THERAPISTS = List.of(
            new Member("Mara Lindqvist", 4, Modality.DEEP_TISSUE, Modality.TRIGGER_POINT, Modality.SWEDISH),
            new Member("Tomasz Zielinski", 4, Modality.SPORTS, Modality.DEEP_TISSUE, Modality.CUPPING),
            new Member("Amara Okafor", 2, Modality.SWEDISH, Modality.HOT_STONE, Modality.PRENATAL),
            new Member("Kenji Watanabe", 3, Modality.SHIATSU, Modality.THAI, Modality.SWEDISH),
            new Member("Sofia Marques", 3, Modality.MYOFASCIAL_RELEASE, Modality.SWEDISH, Modality.CRANIOSACRAL),
            new Member("Daniel Hughes", 3, Modality.SWEDISH, Modality.REFLEXOLOGY, Modality.DEEP_TISSUE));

    private static final Member FRONT_DESK = new Member("Grace Whitmore", 0);

    private final UserRepository users;
    private final TrainingRepository trainings;
    private final JdbcClient jdbc;

    private record Member(String name, int pressure, Modality... modalities) {}

    SampleTeam(UserRepository users, TrainingRepository trainings, JdbcClient jdbc) {
        this.users = users;
        this.trainings = trainings;
        this.jdbc = jdbc;
    }

    /** Therapists first, front desk last. */
    List<SamplePerson> make(UserId by, Instant since) {
        return Stream.concat(
                THERAPISTS.stream().map(member -> make(member, Set.of(Role.THERAPIST), by, since)),
                Stream.of(make(FRONT_DESK, Set.of(Role.FRONT_DESK), by, since)))
                .toList();
    }

    private SamplePerson make(Member member, Set<Role> roles, UserId by, Instant since) {
        var user = users.saveAndFlush(
                User.invited(new NewUser(member.name() + MARK, freeLogin(member.name()), roles), since));
        jdbc.sql("insert into sample_users (user_id) values (?)").param(user.id().value()).update();
        for (var modality : member.modalities()) {
            if (modality.needsAdvancedTraining()) {
                trainings.save(Training.recorded(user.id(), Credential.of(modality), Optional.empty(), by, since));
            }
        }
        return new SamplePerson(user.id(), user.name(), roles, List.of(member.modalities()), member.pressure());
    }

    private String freeLogin(String name) {
        var wanted = "sample." + NewUser.normal(name.substring(0, name.indexOf(' ')));
        return Stream.iterate(1, next -> next + 1)
                .map(number -> number == 1 ? wanted : wanted + number)
                .filter(login -> users.findByLogin(login).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    boolean present() {
        return jdbc.sql("select count(*) from sample_users").query(Integer.class).single() > 0;
    }

    /** How many of its clients are still there. */
    int clients() {
        return jdbc.sql("select count(*) from sample_clients").query(Integer.class).single();
    }

    /** The next clients to be taken away; empty when all are gone. */
    Optional<Leaving> leaving(int most) {
        var next = jdbc
                .sql("select client_id from sample_clients order by client_id fetch first " + most + " rows only")
                .query(UUID.class)
                .list();
        return next.isEmpty() ? Optional.empty() : Optional.of(new Leaving(jdbc, next));
    }

    /**
     * Takes them away, once their clients are gone. Somebody who has signed in meanwhile, or whom a real client or
     * session needs, becomes an ordinary user who has left.
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
    }
}
