package org.tenderpoint.followup.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.DoneWorkReader;

/** What became known since a sheet was handed over. Checks no permission: a client's own page asks it. */
@Component
public class KnownSinceSheet {

    private final DoneWorkReader work;
    private final SheetJudge judge;
    private final CheckInAuthority authority;
    private final FollowUpTimes times;

    KnownSinceSheet(DoneWorkReader work, SheetJudge judge, CheckInAuthority authority, FollowUpTimes times) {
        this.work = work;
        this.judge = judge;
        this.authority = authority;
        this.times = times;
    }

    /**
     * What a sheet of this session says otherwise by now.
     *
     * @param unsuitable of what helps and of all things to do, by their codes, what is not offered
     * @param signs those to act on at once that hold with something which the client has not denied, by language
     * @param again when to come again, by language; empty while something speaks against it
     */
    public record Since(
            Set<String> unsuitable, Function<Locale, List<String>> signs, Function<Locale, List<String>> again) {

        private static final Since NOTHING = new Since(Set.of(), _ -> List.of(), _ -> List.of());

        public Since {
            unsuitable = Set.copyOf(unsuitable);
        }
    }

    @Transactional(readOnly = true)
    public Since after(SessionId session) {
        return work.of(session).map(done -> authority.within(() -> {
            var judged = judge.after(done);
            var offered = judged.care().offered().stream().map(SelfCare.Offer::item).collect(Collectors.toSet());
            var unsuitable = Stream.concat(
                    Arrays.stream(SelfCareItem.values()).filter(item -> !offered.contains(item)).map(Coded::code),
                    HomeThing.ALL.stream().filter(thing -> judged.offers(thing, done).isEmpty()).map(HomeThing::code))
                    .collect(Collectors.toSet());
            return new Since(unsuitable, language -> AftercareService.signsOf(judged.facts(), language),
                    language -> AftercareService.reminders(done, judged, times.words(language), language));
        })).orElse(Since.NOTHING);
    }
}
