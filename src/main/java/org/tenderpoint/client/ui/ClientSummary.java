package org.tenderpoint.client.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;

/** A client in one line: age, since when, whose, how to reach them. */
final class ClientSummary {

    private ClientSummary() {}

    static String of(ClientRecord client, UserService users, PracticeTime time) {
        var details = client.details();
        var today = time.today();
        var since = LocalDate.ofInstant(client.createdAt(), time.zone());
        var therapist = details.assignedTherapist().flatMap(users::byId).map(UserRecord::name);
        return Stream.of(
                        details.birthDate().map(day -> Texts.of("client.page.age", Dates.age(day, today))),
                        Optional.of(Texts.of("client.page.since", Dates.shortDate(since))),
                        therapist.map(name -> Texts.of("client.page.sees", name)),
                        Optional.of(Texts.of("client.page.prefers." + details.channel().code())),
                        client.archived() ? Optional.of(Texts.of("client.page.archived")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
