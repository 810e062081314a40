package org.tenderpoint.screening.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.screening.words.EffectWords.EffectRecord;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.replay.ReplayOutcome;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayLine;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Screenings, recorded or decided again, in the form in which a replay compares them. */
final class ScreeningOutcomes {

    static final List<ScreeningLevel> LEVELS = List.of(ScreeningLevel.values());

    private ScreeningOutcomes() {}

    static ReplayOutcome recorded(ScreeningRepository.LastScreening last,
            List<ScreeningRepository.LastFinding> findings) {
        return new ReplayOutcome(
                LEVELS,
                last.level(),
                findings.stream().map(ScreeningOutcomes::line).toList(),
                limits(Ceilings.of(Json.list(last.ceilings(), Ceilings.Limit.class))));
    }

    static ReplayOutcome of(ScreeningDecision decision) {
        return new ReplayOutcome(
                LEVELS,
                decision.level(),
                decision.findings().stream().map(ScreeningOutcomes::line).toList(),
                limits(decision.ceilings()));
    }

    private static ReplayLine line(ScreeningRepository.LastFinding finding) {
        var effects = Json.list(finding.effects(), EffectRecord.class);
        return new ReplayLine(
                finding.rule(), finding.title(),
                code(effects.stream().map(effect -> code(effect.kind(), effect.key(), effect.where()))),
                finding.level().ordinal(), () -> words(effects), Set.of(finding.rule()));
    }

    private static ReplayLine line(Finding finding) {
        return new ReplayLine(
                finding.id(), finding.title(), code(finding.effects().stream().map(ScreeningOutcomes::code)),
                finding.level().ordinal(), () -> words(EffectWords.of(finding.effects())),
                Set.of(finding.id()));
    }

    private static String code(Effect effect) {
        return code(EffectWords.kind(effect), effect.key(), EffectWords.where(effect));
    }

    /** What effects are compared by: a note that says the same in other words is no difference. */
    private static String code(String kind, String key, String where) {
        return kind.equals(EffectWords.NOTE) ? kind : key + "@" + where;
    }

    private static String code(Stream<String> effects) {
        return effects.sorted().collect(Collectors.joining("|"));
    }

    private static String words(List<EffectRecord> effects) {
        return effects.stream().map(EffectRecord::inWords).collect(Collectors.joining("; "));
    }

    private static List<ReplayLine> limits(Ceilings ceilings) {
        var lines = new ArrayList<ReplayLine>();
        for (int level = Pressure.NONE; level < Pressure.DEEPEST; level++) {
            var where = ceilings.where(level);
            if (!where.equals(Area.NOWHERE)) {
                lines.add(limit(ceilings, level, where));
            }
        }
        return lines;
    }

    private static ReplayLine limit(Ceilings ceilings, int level, Area where) {
        var rules = ceilings.limits().stream()
                .filter(one -> one.level() == level)
                .map(Ceilings.Limit::rule)
                .collect(Collectors.toSet());
        return new ReplayLine(
                "limit:" + level, Phrase.of("screening.replay.limit", level), where.code(),
                ReplayLine.NO_LEVEL, () -> Say.place(where), rules);
    }
}
