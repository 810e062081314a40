package org.tenderpoint.incident;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/**
 * Looks for names of those concerned in words that are to leave without any: the client's, the therapist's, who
 * recorded it, who reviews it. Other people it cannot know; the form asks not to name them.
 */
@Component
record NamelessWords(ClientService clients, UserService users, CurrentUser user) {

    /** Shorter ones are words of many languages. */
    private static final int SHORTEST = 3;

    /** @throws NamesSomebody if one of the words is part of a name */
    void require(String words, IncidentRecord incident) {
        if (words.isEmpty()) {
            return;
        }
        var people = Stream.concat(Stream.of(incident.recordedBy(), user.id()), incident.therapist().stream())
                .collect(Collectors.toSet());
        var said = SearchWords.words(words);
        if (names(incident, people).stream().anyMatch(said::contains)) {
            throw new NamesSomebody();
        }
    }

    private Set<String> names(IncidentRecord incident, Set<UserId> people) {
        var names = new HashSet<>(users.names(people).values());
        incident.client().ifPresent(client -> names.addAll(clients.names(Set.of(client)).values()));
        return names.stream()
                .flatMap(name -> SearchWords.words(name).stream())
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
