package org.tenderpoint.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/**
 * Looks for names in words that are to leave without any: a part of the name of those concerned (the client, the
 * therapist, who recorded it, who reviews it), or first and last name of any other client, as an entry about no session
 * does not say whose it is. Other people it cannot know; the form asks not to name them.
 */
@Component
record NamelessWords(ClientService clients, UserService users, CurrentUser user) {

    /** Shorter ones are words of many languages. */
    private static final int SHORTEST = 3;
    /** Of clients found by the starts of two words; hardly ever is there more than one. */
    private static final int FOUND = 20;

    /** @throws NamesSomebody if one of the words is part of a name */
    void require(String words, IncidentRecord incident) {
        if (words.isEmpty()) {
            return;
        }
        var people = Stream.concat(Stream.of(incident.recordedBy(), user.id()), incident.therapist().stream())
                .collect(Collectors.toSet());
        var said = SearchWords.words(words);
        if (names(incident, people).stream().anyMatch(said::contains) || namesAnotherClient(said)) {
            throw new NamesSomebody();
        }
    }

    /** Two neighbouring words are looked up, as one alone is too often a word like any other. */
    private boolean namesAnotherClient(List<String> said) {
        return IntStream.range(1, said.size())
                .mapToObj(second -> said.subList(second - 1, second + 1))
                .filter(two -> two.stream().allMatch(word -> word.length() >= SHORTEST))
                .anyMatch(two -> {
                    var both = String.join(" ", two);
                    return Stream.of(clients.search(both, 0, FOUND), clients.searchArchived(both, 0, FOUND))
                            .flatMap(List::stream)
                            .anyMatch(row -> SearchWords.words(row.name()).containsAll(two));
                });
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
