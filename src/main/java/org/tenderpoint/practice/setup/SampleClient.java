package org.tenderpoint.practice.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.setup.SampleDescription.Course;
import org.tenderpoint.practice.setup.SampleDescription.Line;
import org.tenderpoint.vocabulary.facts.Condition;

/** Somebody who comes to the sample practice, as a line of the description says. */
public final class SampleClient {

    private static final long SEED = 20_261_120;

    private final int number;
    private final Line line;
    private final LocalDate birthDate;
    private final LocalDate firstVisit;
    private final SamplePerson therapist;
    private final Random random;
    private @Nullable ClientId id;
    private Scene scene = Scene.NONE;

    /** @param number counted from 0 */
    public SampleClient(int number, Line line, LocalDate today, LocalDate firstVisit, SamplePerson therapist) {
        this.number = number;
        this.line = line;
        this.birthDate = today.minusYears(line.age()).minusDays(number * 37L % 365);
        this.firstVisit = firstVisit;
        this.therapist = therapist;
        this.random = new Random(SEED + number);
    }

    public int number() {
        return number;
    }

    public String name() {
        return line.name();
    }

    public Line line() {
        return line;
    }

    public Course course() {
        return Optional.ofNullable(SampleDescription.ofPractice().courses().get(line.course())).orElseThrow();
    }

    /** What this client has told, for answers that fit it. */
    public Set<Condition> conditions() {
        return line.conditions().keySet();
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public LocalDate firstVisit() {
        return firstVisit;
    }

    /** Who usually treats this client. */
    public SamplePerson therapist() {
        return therapist;
    }

    /** This client's own dice, so that what happens to others changes nothing here. */
    public Random random() {
        return random;
    }

    /** True in about {@code percent} of a hundred throws. */
    public boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    public <T> T oneOf(List<T> described) {
        return described.get(random.nextInt(described.size()));
    }

    /** When all that happens to this client is made. */
    public SampleTurn turn() {
        return scene == Scene.OVER ? SampleTurn.COURSES : SampleTurn.NOW;
    }

    /** What this client stands for now. */
    public Scene scene() {
        return scene;
    }

    public void standsFor(Scene wanted) {
        scene = wanted;
    }

    /** @throws IllegalStateException before the client was made */
    public ClientId id() {
        if (id == null) {
            throw new IllegalStateException("The client was not made yet");
        }
        return id;
    }

    public void keepId(ClientId made) {
        id = made;
    }

    boolean is(ClientId other) {
        return other.equals(id);
    }

    /** What a client stands for at the present moment, so that whoever looks in sees the program at work. */
    public enum Scene {
        NONE,
        /** Comes today or in the next days to whoever has set the practice up. */
        COMES,
        /** Was here some days ago, and nobody has rung yet. */
        CALL_DUE,
        /** Has just said something on the phone that cannot wait. */
        ALERT,
        /** Was told of other help, and thinks about it. */
        OFFERED,
        /** Came for some time and has stopped coming; twins had the same. */
        OVER
    }
}
