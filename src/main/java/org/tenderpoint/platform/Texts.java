package org.tenderpoint.platform;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The words that people read, from {@code i18n/<feature>.properties}. A key's first part names its bundle, except for
 * labels of the vocabulary, which stand in {@code i18n/vocabulary.properties} under {@code <type>.<code>}; those of a
 * sign stand with the question that asks for it.
 */
public final class Texts {

    private static final Set<String> FEATURES = Set.of(
            "platform", "body", "rule", "practice", "client", "aim", "intake", "screening", "session", "followup",
            "question",
            "partner",
            "referral", "outcome", "rulebook", "shell", "audit", "checkin", "message", "backup", "daysheet",
            "selfintake", "copy",
            "letter", "score", "series", "incident", "imports", "row", "citation");

    /** Types of the vocabulary whose labels stand in a feature's bundle. */
    private static final Map<String, String> ASKED_FOR = Map.of("symptom", "question");

    /** Bundle keys of labels, one for each word of the vocabulary; rules ask for them with every decision. */
    private static final Map<Coded, String> KEYS = new ConcurrentHashMap<>();

    /** Bundles by name and language: looking one up in Java takes longer than reading a text from it. */
    private static final Map<String, Map<Locale, ResourceBundle>> BUNDLES = new ConcurrentHashMap<>();

    /**
     * What is stored, compared, sealed or read back by a program is written in this language, whoever acts and in
     * whichever language that person reads.
     */
    public static final Locale STORED = Locale.ENGLISH;

    /** The language of one piece of work, e.g. of a client's paper. */
    private static final ScopedValue<Locale> SPOKEN = ScopedValue.newInstance();

    /** Whether texts are made to be stored. */
    private static final ScopedValue<Boolean> STORING = ScopedValue.newInstance();

    /** The language of whoever looks at the screen that this thread works for. */
    private static final AtomicReference<Supplier<Optional<Locale>>> READER = new AtomicReference<>(Optional::empty);

    /** The country whose words and measures some texts have, e.g. degrees Fahrenheit: its ISO code. */
    private static final AtomicReference<String> COUNTRY = new AtomicReference<>("");

    private Texts() {}

    /**
     * Sets the country in which people read: {@code i18n/<bundle>_<language>_<country>.properties} holds the texts that
     * differ there. What is stored is the same in every country.
     */
    public static void wordsOf(String country) {
        COUNTRY.set(country);
    }

    /**
     * Builds something with all texts in this language, e.g. a paper for a client; English where the bundle has no such
     * text.
     */
    public static <T> T speaking(Locale language, Supplier<T> make) {
        return ScopedValue.where(SPOKEN, language).call(make::get);
    }

    /**
     * The language of {@link #of}: that of {@link #speaking}, otherwise the reader's; English where nobody reads, as in
     * work on a schedule.
     */
    public static Locale spoken() {
        return SPOKEN.isBound()
                ? SPOKEN.get()
                : requireNonNull(READER.get()).get().orElse(STORED);
    }

    /** The same work for another thread, in the language of this one. */
    public static Runnable spokenElsewhere(Runnable work) {
        var language = spoken();
        return () -> ScopedValue.where(SPOKEN, language).run(work);
    }

    /** Sets who tells the reader's language. Asked for each text, on each thread. @return the one before */
    public static Supplier<Optional<Locale>> readBy(Supplier<Optional<Locale>> reader) {
        return requireNonNull(READER.getAndSet(reader));
    }

    /** The text under this key, to be kept. */
    public static String stored(String key, Object... arguments) {
        return storing(() -> in(STORED, key, arguments));
    }

    /** The text under this key in each language, as a file may hold it that somebody brings. */
    public static List<String> everywhere(String key) {
        return Stream.of(STORED, Locale.GERMAN).map(language -> in(language, key)).distinct().toList();
    }

    /** Makes something that is stored or read by a program. */
    public static <T> T storing(Supplier<T> make) {
        return ScopedValue.where(SPOKEN, STORED).where(STORING, true).call(make::get);
    }

    /**
     * The text under this key, with {@code {0}}… replaced by the arguments. In a text with arguments an apostrophe is
     * written twice, as {@link MessageFormat} requires.
     *
     * @throws MissingResourceException if no bundle has the key
     */
    public static String of(String key, Object... arguments) {
        return in(spoken(), key, arguments);
    }

    /** The same in another language; English where the bundle has no such language. */
    public static String in(Locale language, String key, Object... arguments) {
        var text = bundleOf(key, available(language)).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    /** This language where the bundle is written in it, else English: a paper is in one language. */
    public static Locale nearest(String bundle, Locale language) {
        var found = bundle(bundle, language).getLocale();
        return found.getLanguage().equals(language.getLanguage()) ? language : Locale.ENGLISH;
    }

    public static Optional<String> find(String key) {
        return bundleOf(key, spoken()).containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }

    public static boolean knows(String key) {
        return bundleOf(key, Locale.ROOT).containsKey(key);
    }

    public static String label(Coded word) {
        return of(key(word));
    }

    /** The bundle key of a word's label, e.g. {@code region.lower_back}. */
    public static String key(Coded word) {
        return KEYS.computeIfAbsent(word, Texts::madeKey);
    }

    private static String madeKey(Coded word) {
        var type = ((Enum<?>) word).getDeclaringClass().getSimpleName();
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "." + word.code();
    }

    /** A label within a sentence: labels begin with a capital letter, which German nouns keep. */
    public static String small(String label) {
        return within(spoken(), label);
    }

    /** The same in another language. */
    public static String within(Locale language, String label) {
        boolean kept = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return label.isEmpty() || kept ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The order in which readers of the language in use look for words: umlauts beside their vowels. */
    public static Comparator<String> alphabet() {
        return Collator.getInstance(spoken())::compare;
    }

    /** With a capital letter, for the beginning of a sentence or a line. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** All keys of a bundle, e.g. {@code copy}. */
    public static Set<String> keys(String bundle) {
        return bundle(bundle, Locale.ROOT).keySet();
    }

    private static Locale available(Locale language) {
        var country = requireNonNull(COUNTRY.get());
        return country.isEmpty() || STORING.orElse(false) || !language.getCountry().isEmpty()
                ? language
                : Locale.of(language.getLanguage(), country);
    }

    private static ResourceBundle bundleOf(String key, Locale language) {
        int dot = key.indexOf('.');
        var first = dot < 0 ? key : key.substring(0, dot);
        return bundle(FEATURES.contains(first) ? first : ASKED_FOR.getOrDefault(first, "vocabulary"), language);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return BUNDLES.computeIfAbsent(name, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, _ -> ResourceBundle.getBundle("i18n." + name, language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
