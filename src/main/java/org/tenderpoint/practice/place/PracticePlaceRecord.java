package org.tenderpoint.practice.place;

import java.util.Optional;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.practice.Letterhead;
import org.tenderpoint.practice.LineCheck;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeSettings;

/**
 * An address of the practice.
 *
 * @param active whether sessions are planned there; a closed one keeps its sessions
 * @param version to be passed back when it is changed; of no meaning for the practice's own
 */
public record PracticePlaceRecord(PracticePlaceId id, PracticePlaceDetails details, boolean active, int version) {

    static PracticePlaceRecord own(PracticeRecord practice) {
        return new PracticePlaceRecord(
                PracticePlaceId.OWN,
                new PracticePlaceDetails(
                        practice.name(), practice.letterhead().address(), practice.phone(), practice.openingHours()),
                true, 0);
    }

    public String name() {
        return details.name();
    }

    /** Whether it is the practice's own, which is edited with the practice's settings. */
    public boolean own() {
        return id.equals(PracticePlaceId.OWN);
    }

    /**
     * What a manager enters about a place; every part of an instance is valid.
     *
     * @param address as on an envelope
     * @param phone on which clients reach it
     */
    public record PracticePlaceDetails(String name, String address, String phone, OpeningHours openingHours) {

        /** @throws IllegalArgumentException if a part is not valid; ask the {@code …Problem} methods first */
        public PracticePlaceDetails {
            name = LineCheck.require(name, nameProblem(name), "name of a place");
            address = new Letterhead(address, "", "").address();
            phone = LineCheck.require(phone, PracticeSettings.phoneProblem(phone), "phone number");
        }

        /** Its name above its address. */
        public String onEnvelope() {
            return address.isEmpty() ? name : name + "\n" + address;
        }

        /** What is wrong with this name, in words; empty if nothing is. */
        public static Optional<String> nameProblem(String typed) {
            return PracticeSettings.nameProblem(typed);
        }
    }
}
