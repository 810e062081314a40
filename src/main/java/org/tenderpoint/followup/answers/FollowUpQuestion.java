package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.Texts;

/**
 * One question of the follow-up. Its words stand in {@code i18n/question.properties} under its code: what a call reads
 * out, what the page of the link says, what is asked at an arrival, and its name in lists.
 *
 * @param code e.g. {@code line_a}, {@code chest_pain}, {@code now}
 * @param screen of the check-in on which it stands, among the questions of one line
 * @param options the codes to choose from, in the order of their digits; empty where the answer is not chosen
 * @param ruleKeys what the rules call the answer, and what they take for granted without it
 * @param about what is asked about, in the client's own words, where the bundle cannot know it; else empty
 * @param reading what the answer tells the rules
 * @param facts what a client's copy says of it
 * @param needed by the answers so far; a question that follows from a yes is asked only then
 */
public record FollowUpQuestion(
        String code, Kind kind, Part part, AskedWhen when, AnswerLifetime lasts, String screen, List<Option> options,
        List<String> ruleKeys, String about, BiConsumer<GivenAnswers, FeedbackAnswers.Builder> reading,
        List<Fact> facts, Predicate<GivenAnswers> needed) {

    /** The longest answer in words, in UTF-16 units. */
    public static final int MOST_LETTERS = 300;

    private static final Predicate<GivenAnswers> ALWAYS = _ -> true;
    private static final BiConsumer<GivenAnswers, FeedbackAnswers.Builder> NOTHING = (_, _) -> {};

    /** How it is answered, in a call by key. */
    public enum Kind {
        /** Y or N: the client agrees to talk. */
        AGREE,
        /** Y, N or U; a line of the safety list that opens its items unless it is denied. */
        LINE,
        /** Y, N or U. */
        ANSWER,
        /** 0 to 10, where a one waits for a zero; U for don't know. */
        NUMBER,
        /** One digit. */
        ONE,
        /** Digits switch options on and off. */
        SEVERAL,
        /** Places on the body. */
        PLACES,
        /** In the client's own words, which only people read. */
        WORDS
    }

    /** The parts of the call, as the list on the left names them. */
    public enum Part implements Coded {
        HELLO,
        SAFETY,
        SORENESS,
        FEEL,
        LIMITS,
        MASSAGE,
        ADVICE,
        /** What was given to do at home. */
        HOME,
        AIMS,
        /** A scored measure, asked in its own words. */
        SCORES
    }

    enum AskedWhen {
        FIRST,
        /** The safety lines and, of a line that is not denied, its items. */
        SAFETY,
        /** Once all signs were asked. */
        AFTER_SIGNS,
        /** Asked of everybody on the page of the link and at arrival, where no voice asks for numbers. */
        WITHOUT_NUMBERS,
        /** How sore; a call asks everybody. */
        SORENESS,
        /** Asked of clients whose soreness is gone. */
        GONE,
        /** Unless nothing is new, and the soreness was mild and is over. */
        MORE,
        /** The same, while it is not over. */
        MORE_IF_STILL_SORE,
        /** Of everybody, at the end. */
        LAST
    }

    /** For how long an answer needs not be asked anew. */
    enum AnswerLifetime {
        NEVER(Duration.ZERO),
        /** Signs and how sore somebody is change within hours. */
        AN_HOUR(Duration.ofHours(1)),
        /** An answer about the massage itself counts for a day. */
        A_DAY(Duration.ofHours(24));

        private final Duration most;

        AnswerLifetime(Duration most) {
            this.most = most;
        }

        boolean over(Duration age) {
            return this == NEVER || age.compareTo(most) > 0;
        }
    }

    /**
     * One answer to choose.
     *
     * @param key where its label stands in the bundles, e.g. {@code onset.during}; empty for a number
     * @param words its label, where no bundle has it; else empty
     */
    public record Option(String code, String key, String words) {

        public Option(String code, String key) {
            this(code, key, "");
        }

        /** In a call, and in lists of the practice. */
        public String call() {
            return Texts.of(key);
        }

        /** On the page of the link. */
        public String link(Locale language) {
            if (key.isEmpty()) {
                return words.isEmpty() ? code : words;
            }
            return text(key + ".link", language).orElseGet(() -> Texts.in(language, key));
        }

        /** Its words on the page of the link, of what is over. */
        public String linkPast(Locale language) {
            return text(key + ".link.past", language).orElseGet(() -> link(language));
        }

        /** At the next arrival. */
        public String arrival() {
            return text(key + ".arrival", Texts.spoken()).orElseGet(() -> Texts.of(key));
        }
    }

    /** @param key in the copy, and of its label: {@code question.<key>.copy} */
    record Fact(String key, Function<FeedbackAnswers, ?> fact) {

        void into(CopyRow row, FeedbackAnswers answers) {
            row.answer(key, Texts.of("question." + key + ".copy"), fact.apply(answers));
        }
    }

    public FollowUpQuestion {
        options = List.copyOf(options);
        facts = List.copyOf(facts);
        ruleKeys = List.copyOf(ruleKeys);
    }

    static FollowUpQuestion of(String code, Kind kind, Part part, AskedWhen when, AnswerLifetime lasts) {
        return new FollowUpQuestion(code, kind, part, when, lasts, code, List.of(), List.of(), "", NOTHING, List.of(),
                ALWAYS);
    }

    /** A question of which only the client's own words are known. */
    static FollowUpQuestion own(String code, String about) {
        return new FollowUpQuestion(
                code, Kind.NUMBER, Part.AIMS, AskedWhen.LAST, AnswerLifetime.NEVER, "", List.of(), List.of(), about,
                NOTHING,
                List.of(), ALWAYS);
    }

    /** A question of a measure, whose words are quoted and never changed. */
    static FollowUpQuestion quoted(String code, Kind kind, String words, List<Option> options) {
        return new FollowUpQuestion(
                code, kind, Part.SCORES, AskedWhen.LAST, AnswerLifetime.NEVER, "", options, List.of(), words, NOTHING,
                List.of(),
                ALWAYS);
    }

    FollowUpQuestion on(String sharedScreen) {
        return RecordCopy.with(this, "screen", sharedScreen);
    }

    FollowUpQuestion from(List<Option> choices) {
        return RecordCopy.with(this, "options", choices);
    }

    /** A client's copy says what the rules were told, under this key. */
    FollowUpQuestion copied(String key, Function<FeedbackAnswers, ?> fact) {
        var more = Stream.concat(facts.stream(), Stream.of(new Fact(key, fact))).toList();
        return RecordCopy.with(this, "facts", more);
    }

    /** The same, answered in another way. */
    FollowUpQuestion as(Kind other, List<Option> choices) {
        return RecordCopy.with(this, Map.of("kind", other, "options", choices));
    }

    public FollowUpQuestion without(String choice) {
        return as(kind, options.stream().filter(option -> !option.code().equals(choice)).toList());
    }

    FollowUpQuestion known(String... keys) {
        return RecordCopy.with(this, "ruleKeys", List.of(keys));
    }

    FollowUpQuestion tells(BiConsumer<GivenAnswers, FeedbackAnswers.Builder> fact) {
        return RecordCopy.with(this, "reading", fact);
    }

    /** Asked only once this has been answered. */
    FollowUpQuestion after(Predicate<GivenAnswers> answer) {
        return RecordCopy.with(this, "needed", answer);
    }

    /** Whether it follows from an answer and is not asked of everybody who comes this far. */
    public boolean follows() {
        return needed != ALWAYS;
    }

    /** Whether it is asked, as far as that is known now. */
    public boolean asked(GivenAnswers said) {
        return needed.test(said);
    }

    public Optional<Option> option(String given) {
        return options.stream().filter(option -> option.code().equals(given)).findFirst();
    }

    /** In lists of the practice. */
    public String name() {
        return about.isEmpty() ? Texts.of(key("name")) : about;
    }

    /** What is read out in a call. */
    public String call(Object... arguments) {
        if (about.isEmpty()) {
            return Texts.of(key("call"), arguments);
        }
        return part == Part.SCORES ? about : Texts.of("question.aim.call", about);
    }

    /** What to ask if the client is not sure; most questions need none. */
    public String callUnsure() {
        return text(key("call.unsure"), Texts.spoken()).orElse("");
    }

    /** On the page of the link. */
    public String link(Locale language) {
        return about.isEmpty() ? Texts.in(language, key("link")) : about;
    }

    /** Its words on the page of the link, of what is over. */
    public String linkPast(Locale language) {
        return text(key("link.past"), language).orElseGet(() -> link(language));
    }

    /** The same once more, in other words. */
    public String linkAgain(Locale language) {
        return text(key("link.again"), language).orElseGet(() -> link(language));
    }

    /** At the next arrival; a sign is called by its label. */
    public String arrival() {
        return text(key("arrival"), Texts.spoken()).orElseGet(() -> Texts.of("symptom." + code));
    }

    private static Optional<String> text(String key, Locale language) {
        try {
            return Optional.of(Texts.in(language, key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private String key(String words) {
        return "question." + code + "." + words;
    }
}
