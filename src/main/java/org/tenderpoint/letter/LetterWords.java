package org.tenderpoint.letter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.ConditionAnswerWords;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Texts of letters in the recipient's language. */
public final class LetterWords {

    private final Locale language;

    public LetterWords(Locale language) {
        this.language = language;
    }

    /** A sentence of the bundle of letters. */
    public String text(String key, Object... arguments) {
        return Texts.in(language, "letter.draft." + key, arguments);
    }

    public String label(Coded word) {
        return Texts.in(language, Texts.key(word));
    }

    /** The label as part of a sentence. */
    public String within(Coded word) {
        return Texts.within(language, label(word));
    }

    String inLanguage(Phrase phrase) {
        return Say.in(language, phrase);
    }

    /** What a rule that waits for a doctor asks about; empty where only staff's languages say it. */
    public Optional<String> ruleAsks(String row) {
        var key = "row." + row + ".when";
        return Optional.of(Texts.in(language, key)).filter(text -> !text.equals(Texts.in(Locale.ENGLISH, key)))
                .map(Texts::capital);
    }

    /** What the client said yes to; what no question names in their own words. */
    public String positiveAnswer(Condition condition, ConditionAnswer said) {
        return ConditionAnswerWords.in(language, condition, said);
    }

    /** A symptom in the words that clients use for it. */
    public String symptom(Symptom symptom) {
        return Texts.in(language, Texts.key(symptom) + ".said");
    }

    public String day(LocalDate day) {
        return Formats.here().in(language).full(day);
    }

    public String part(BodyPart part) {
        return part.label(language);
    }

    public String parts(Collection<BodyPart> parts) {
        return parts.stream().sorted().map(this::part).collect(Collectors.joining("; "));
    }

    /** "Lower back: deep tissue, 4 of 5". */
    public String work(Work work) {
        return text("work", part(work.part()), label(work.modality()), work.pressure());
    }

    public String work(Collection<Work> work) {
        return work.stream().map(this::work).distinct().collect(Collectors.joining("; "));
    }

    String map(LetterCourse course) {
        var worked = course.pressures().entrySet().stream()
                .sorted(Map.Entry.<BodyPart, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> text("map_place", part(one.getKey()), one.getValue()))
                .collect(Collectors.joining("; "));
        var sore = course.soreParts();
        return sore.isEmpty() ? text("map", worked) : text("map_sore", worked, parts(sore));
    }

    /** Whether the rules are said in this language. */
    boolean haveRules() {
        return PageLanguage.find(language.getLanguage()).filter(PageLanguage.ofStaff()::contains).isPresent();
    }
}
