package org.tenderpoint.practice.setup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.vocabulary.facts.Condition;

/** Somebody who comes to the sample practice, and what the parts of the sample have to know of this person. */
public final class SampleClient {

    private final int number;
    private final String name;
    private final LocalDate birthDate;
    private final LocalDate firstVisit;
    private final SamplePerson therapist;
    private final Random random;
    private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    private @Nullable ClientId id;
    private SampleScene scene = SampleScene.NONE;

    public SampleClient(
            int number, String name, LocalDate birthDate, LocalDate firstVisit, SamplePerson therapist, Random random) {
        this.number = number;
        this.name = name;
        this.birthDate = birthDate;
        this.firstVisit = firstVisit;
        this.therapist = therapist;
        this.random = random;
    }

    /** Counted from 0. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** Whether the name is a man's. */
    public boolean man() {
        return SampleNames.man(name);
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

    /** What this client has told, for answers that fit it. */
    public Set<Condition> conditions() {
        return conditions;
    }

    /** What this client stands for now. */
    public SampleScene scene() {
        return scene;
    }

    public void plays(SampleScene wanted) {
        scene = wanted;
    }

    /** @throws IllegalStateException before the client was made */
    public ClientId id() {
        if (id == null) {
            throw new IllegalStateException("The client was not made yet");
        }
        return id;
    }

    /** Whether this client was made, with this id. */
    public boolean is(ClientId other) {
        return id != null && id.equals(other);
    }

    public void made(ClientId made) {
        id = made;
    }
}
