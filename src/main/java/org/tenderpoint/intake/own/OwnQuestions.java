package org.tenderpoint.intake.own;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.intake.own.OwnQuestion.Place;

/**
 * What the practice asks now besides the program's questions.
 *
 * @param all in the order of the file
 * @param practice the practice's language, for words that a client's language lacks
 */
public record OwnQuestions(List<OwnQuestion> all, Locale practice) {

    public static final OwnQuestions NONE = new OwnQuestions(List.of(), Locale.ENGLISH);

    public OwnQuestions {
        all = List.copyOf(all);
    }

    public List<AskedQuestion> at(Place place, Locale language) {
        return all.stream().filter(one -> one.place() == place).map(one -> one.in(language, practice)).toList();
    }

    public boolean any(Place place) {
        return all.stream().anyMatch(one -> one.place() == place);
    }

    public Optional<AskedQuestion> asked(String key, Locale language) {
        return find(key).map(one -> one.in(language, practice));
    }

    public Optional<OwnQuestion> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
