package org.tenderpoint.followup.assessment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.DoneWorkReader;

/** What something that became known since forbids to do at home. Checks no permission: a client's own page asks it. */
@Component
public class UnsuitableHome {

    private final DoneWorkReader work;
    private final SheetJudge judge;
    private final CheckInAuthority authority;

    UnsuitableHome(DoneWorkReader work, SheetJudge judge, CheckInAuthority authority) {
        this.work = work;
        this.judge = judge;
        this.authority = authority;
    }

    /** Of what helps and of all things to do, by their codes, what is not offered after this session. */
    @Transactional(readOnly = true)
    public Set<String> after(SessionId session) {
        return work.of(session).map(done -> authority.within(() -> {
            var judged = judge.after(done);
            var offered = judged.care().offered().stream().map(SelfCare.Offer::item).collect(Collectors.toSet());
            return Stream.concat(
                    Arrays.stream(SelfCareItem.values()).filter(item -> !offered.contains(item)).map(Coded::code),
                    HomeThing.ALL.stream().filter(thing -> judged.offers(thing, done).isEmpty()).map(HomeThing::code))
                    .collect(Collectors.toUnmodifiableSet());
        })).orElse(Set.of());
    }
}
