package org.tenderpoint.followup;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** Letters to post to clients whom neither calls nor messages reach (FUP-12), for those who look after the outbox. */
@Component
record LetterWork(Contacts contacts, CurrentUser user, RestrictedClients restricted) implements OtherWork {

    /** An upper bound that no practice reaches. */
    private static final int MOST = 500;
    private static final Duration SOON = Duration.ofDays(1);

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        if (!user.has(Role.FRONT_DESK) && !user.has(Role.MANAGER)) {
            return List.of();
        }
        var letters = contacts.letters(MOST);
        var followUps = contacts.followUps(letters);
        var listed = restricted.listed(followUps.values().stream().map(FollowUp::client).toList());
        return letters.stream()
                .filter(letter -> listed.test(requireNonNull(followUps.get(letter.followUp())).client()))
                .map(letter -> task(letter, requireNonNull(followUps.get(letter.followUp()))))
                .filter(wanted::inTime)
                .toList();
    }

    private static OtherTask task(Contact contact, FollowUp followUp) {
        return new OtherTask(
                contact.getId(), followUp.client(), followUp.owner(), contact.due(), contact.due().plus(SOON),
                Texts.of("followup.letter.kind"), "", Texts.of("followup.letter.step"), 0, Urgency.PROMISE, false,
                Optional.of("messages"));
    }

    @Override
    public String mark(Instant now) {
        return contacts.letters(MOST).stream().map(one -> one.getId().toString())
                .collect(Collectors.joining(" "));
    }

    @Override
    public Set<String> records() {
        return Set.of("Message");
    }
}
