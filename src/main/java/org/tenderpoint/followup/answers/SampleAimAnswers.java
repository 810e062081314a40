package org.tenderpoint.followup.answers;

import org.springframework.stereotype.Component;
import org.tenderpoint.aim.SampleAims;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.vocabulary.Answer;

/** What the sample's clients say of their own aims when a therapist rings; the front desk does not ask. */
@Component
public class SampleAimAnswers {

    private static final int ASKED_PERCENT = 90;

    private final SampleAims aims;

    SampleAimAnswers(SampleAims aims) {
        this.aims = aims;
    }

    public CallAnswers asked(SamplePerson by, SampleClient client, FollowUp followUp, CallAnswers said) {
        var all = said;
        if (by.roles().contains(Role.THERAPIST)) {
            for (var one : aims.told(client, followUp.session(), ASKED_PERCENT).entrySet()) {
                var rating = one.getValue();
                all = all.with(
                        AimAnswers.code(one.getKey()),
                        rating.isPresent() ? String.valueOf(rating.getAsInt()) : Answer.UNKNOWN.code());
            }
        }
        return all;
    }
}
