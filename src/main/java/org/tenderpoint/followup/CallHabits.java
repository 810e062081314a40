package org.tenderpoint.followup;

import org.tenderpoint.practice.setup.SampleDescription;

/**
 * How clients are called and what follows. What is no time is of a hundred.
 *
 * @param within how many hours after {@code firstCallHours} all are called
 * @param atDesk whom the front desk calls; the others their therapist
 * @param reached who answers at the first or second try; the others are called {@code tries} times in vain
 * @param declined who does not want to be asked
 * @param noAnswer where it just rings; at the others a mailbox answers
 * @param restedAsked whom the therapist asks after a rest
 * @param nowDays how long ago a session was that somebody stands for now
 */
record CallHabits(
        int firstCallHours, int within, int nextTryHours, double atDesk, double reached, double atSecondTry,
        int tries, double declined, double noAnswer, int contactedMinutes, int acceptedHours, int talkedHours,
        int askedAgainDays, int doctorDays, int restedDays, double restedAsked, int nowDays, Words words) {

    static CallHabits read() {
        return SampleDescription.read("followups", CallHabits.class);
    }

    record Words(
            String contacted, String doctor, String doctorAnswered, String talked, String rested, String yours) {}
}
