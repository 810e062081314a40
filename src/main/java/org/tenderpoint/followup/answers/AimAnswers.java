package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/**
 * Asks on a call how well clients can do again what they want to. Only callers to whom the record is open: the words
 * are the client's own, and of their health.
 */
@Component
record AimAnswers(AimService aims, RecordGate gate, CurrentUser user) {

    private static final String CODE = "aim_";

    /** A question for each aim that is worked on; none of them has to be answered. */
    public List<FollowUpQuestion> steps(FollowUp followUp) {
        return mayAsk(followUp)
                ? aims.current(followUp.client()).map(AimSetRecord::aims).orElse(List.of()).stream()
                        .map(AimAnswers::step)
                        .toList()
                : List.of();
    }

    /** Keeps what was said of them; what was not asked stays not asked. */
    public void keep(FollowUp followUp, GivenAnswers said) {
        var told = new HashMap<AimId, OptionalInt>();
        said.given().keySet().stream().filter(code -> code.startsWith(CODE)).forEach(code -> Id
                .parse(code.substring(CODE.length()), AimId::new).ifPresent(aim -> told.put(aim, said.number(code))));
        if (!told.isEmpty() && mayAsk(followUp)) {
            aims.rate(followUp.client(), followUp.session(), AimWay.CALL, told);
        }
    }

    void ofAnother(FollowUp followUp, Instant from, Instant to) {
        aims.ratedByAnother(followUp.client(), followUp.session(), AimWay.CALL, from, to);
    }

    private boolean mayAsk(FollowUp followUp) {
        return (user.has(Role.THERAPIST) || user.has(Role.MANAGER)) && gate.opens(followUp.client());
    }

    static String code(AimId aim) {
        return CODE + aim;
    }

    private static FollowUpQuestion step(AimSetRecord.Aim aim) {
        return FollowUpQuestion.own(code(aim.id()), aim.activity());
    }
}
