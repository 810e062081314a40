package org.tenderpoint.screening.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;
import org.tenderpoint.vocabulary.say.Phrase;

/** One condition with its details, the place and the time first. */
record ConditionWords(ClientFacts client, Condition condition) {

    private static final String UNKNOWN = "unknown";
    private static final String LONG_AGO = Period.CHRONIC.code();
    private static final int DAYS_IN_WORDS = 14;
    private static final int A_WEEK = 7;

    Phrase name() {
        var words = new ArrayList<Phrase>();
        words.add(kindOrName());
        condition.details().stream()
                .sorted(Comparator.comparing(ConditionWords::place).reversed())
                .flatMap(detail -> words(detail).stream())
                .forEach(words::add);
        return Phrase.listed(words);
    }

    Phrase kindOrName() {
        return kind().or(() -> own("")).orElseGet(() -> Phrase.of(condition));
    }

    private static boolean place(Detail detail) {
        return detail == Detail.LEVEL || detail == Detail.REGIONS;
    }

    /** A kind that has a name of its own, e.g. "Osteopenia". */
    private Optional<Phrase> kind() {
        return condition.details().stream()
                .filter(detail -> detail.kind() == Detail.Kind.CHOICE)
                .flatMap(detail -> own("." + client.choice(condition, detail)).stream())
                .findFirst();
    }

    private Optional<Phrase> own(String rest) {
        return Phrase.known("screening.finding.name." + condition.code() + rest);
    }

    private Optional<Phrase> words(Detail detail) {
        var code = client.choice(condition, detail);
        return switch (detail.kind()) {
            case ANSWER -> detailPhrase(detail, code);
            case CHOICE -> detail == Detail.PHASE && rough().isPresent()
                    ? rough()
                    : own("." + code).isPresent()
                            ? Optional.empty()
                            : detailPhrase(detail, code).or(() -> code.equals(UNKNOWN)
                                    ? Optional.empty()
                                    : Optional.of(label(detail, code)));
            case CHOICES -> code.equals(UNKNOWN)
                    ? detailPhrase(detail, code)
                    : Optional.of(Phrase.listed(
                            Arrays.stream(code.split(",")).map(each -> label(detail, each)).toList()));
            case REGIONS -> {
                var where = client.regions(condition);
                yield where.isEmpty()
                        ? detailPhrase(detail, UNKNOWN)
                        : Optional.of(Phrase.of(where).within());
            }
            case DATE -> detail == Detail.DATE ? date(detail) : Optional.empty();
            case NUMBER -> code.equals(UNKNOWN)
                    ? detailPhrase(detail, code)
                    : Optional.of(Phrase.of("screening.finding.detail." + detail.code(), Integer.parseInt(code)));
            case TEXT -> code.equals(UNKNOWN)
                    ? detailPhrase(detail, code)
                    : Optional.of(Phrase.of("screening.finding.detail." + detail.code(),
                            Phrase.typed(code.strip().replaceAll("\\R+", "; "))));
        };
    }

    /** Since when, as it was told, unless that is surely long ago. */
    private Optional<Phrase> rough() {
        return client.time(condition, Detail.SINCE)
                .filter(since -> !since.exact() && !client.choice(condition, Detail.PHASE).equals(LONG_AGO))
                .map(since -> asSaid(since, Detail.SINCE));
    }

    /** Within a sentence: "3 weeks ago (as said on …)", "since 2024", "in March 2024". */
    private Phrase asSaid(ToldTime time, Detail detail) {
        var words = new Phrase.TimeTold(time, client.day());
        return time.ages()
                ? words.within()
                : Phrase.of("screening.finding.detail." + detail.code() + ".rough", words);
    }

    private Optional<Phrase> date(Detail detail) {
        var time = client.time(condition, detail);
        if (time.isEmpty()) {
            return detailPhrase(detail, UNKNOWN);
        }
        if (!time.get().exact()) {
            return Optional.of(asSaid(time.get(), detail));
        }
        long days = client.days(condition);
        return Optional.of(days < DAYS_IN_WORDS
                ? Phrase.of("screening.finding.detail.days_ago", (int) days)
                : Phrase.of("screening.finding.detail.weeks_ago", (int) days / A_WEEK));
    }

    private Optional<Phrase> detailPhrase(Detail detail, String code) {
        var rest = detail.code() + "." + code;
        return Phrase.known("screening.finding.detail." + condition.code() + "." + rest)
                .or(() -> Phrase.known("screening.finding.detail." + rest));
    }

    private static Phrase label(Detail detail, String code) {
        return Phrase.of("detail_choice." + detail.code() + "." + code).within();
    }
}
