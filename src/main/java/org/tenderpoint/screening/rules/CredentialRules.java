package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** The therapist's training, and what a doctor's word asks of the therapist (SCR-500 to SCR-506). */
final class CredentialRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-500")
                    .when(facts -> !untrained(facts).isEmpty())
                    .then(ADAPT,
                            other("therapist_trained_left_out",
                                    facts -> untrained(facts).stream()
                                            .flatMap(modality -> Stream.<Effect>of(
                                                    new Effect.NeedsCredential(Credential.of(modality)),
                                                    new Effect.AvoidModality(Set.of(modality), Area.EVERYWHERE)))
                                            .toList()),
                            note("other_therapist_other_modality"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("Seed A, Seed B", C),
            rule("SCR-501")
                    .about(PREGNANCY)
                    .when(facts -> facts.maybe(PREGNANCY, Detail.HIGH_RISK) && !facts.holds(Credential.of(PRENATAL)))
                    .then(DEFER,
                            needs(Credential.of(PRENATAL)),
                            AskEffects.askFor(PREGNANCY, Detail.HIGH_RISK),
                            note("until_trained_therapist_doctor"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("ACOG, Wa", B),
            rule("SCR-502")
                    .about(CANCER_ACTIVE)
                    .when(facts -> facts.yes(CANCER_ACTIVE) && !facts.holds(Credential.ONCOLOGY))
                    .then(ADAPT,
                            needs(Credential.ONCOLOGY),
                            cap(ALL, 1),
                            without(ALL, EnumSet.complementOf(EnumSet.of(SWEDISH, CRANIOSACRAL, REFLEXOLOGY))),
                            note("offer_trained_colleague"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("Wa", B),
            rule("SCR-503")
                    .about(CANCER_HISTORY, RECENT_SURGERY)
                    .when(facts -> !facts.planned(LYMPHATIC_DRAINAGE).isEmpty()
                            && !facts.holds(Credential.of(LYMPHATIC_DRAINAGE))
                            && (lymphNodes(facts) || surgery(facts, 0, TWELVE_WEEKS)))
                    .then(ADAPT,
                            needs(Credential.of(LYMPHATIC_DRAINAGE)),
                            without(ALL, LYMPHATIC_DRAINAGE),
                            when("lymph_nodes", Facts::lymphNodes, leaveOut(DRAINED)),
                            when("surgery", facts -> surgery(facts, 0, TWELVE_WEEKS),
                                    leaveOut(regionsOf(RECENT_SURGERY).or(near(RECENT_SURGERY)))))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("Földi, Wa", B),
            rule("SCR-504")
                    .about(PREGNANCY)
                    .when(facts -> facts.yes(PREGNANCY) && !facts.holds(Credential.of(PRENATAL)))
                    .then(ADAPT,
                            needs(Credential.of(PRENATAL)),
                            cap(ALL, 2),
                            leaveOut(of(ABDOMEN)),
                            note("offer_trained_colleague"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("Wa, CP", B_C),
            rule("SCR-505")
                    .when(facts -> !conditional(facts).isEmpty())
                    .then(ADAPT, other("therapist_trained_says_what",
                            CredentialRules::asTheDoctorSays))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("CP", C),
            rule("SCR-506")
                    .about(LYMPHOEDEMA)
                    .when(facts -> facts.yes(LYMPHOEDEMA) && !facts.holds(Credential.of(LYMPHATIC_DRAINAGE)))
                    .then(ADAPT,
                            needs(Credential.of(LYMPHATIC_DRAINAGE)),
                            leaveOut(regionsOf(LYMPHOEDEMA)),
                            note("offer_trained_colleague"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("Földi, NLN", B));

    private static Set<Modality> untrained(Reading facts) {
        var missing = EnumSet.noneOf(Modality.class);
        facts.plan().stream()
                .map(Work::modality)
                .filter(Modality::needsAdvancedTraining)
                .filter(modality -> !facts.holds(Credential.of(modality)))
                .forEach(missing::add);
        return missing;
    }

    private static List<MedicalClearance> conditional(Reading facts) {
        return facts.visit().clearances().stream()
                .filter(clearance -> clearance.inForce(facts.day()))
                .filter(clearance -> clearance.credential().isPresent() || clearance.limits().isPresent())
                .toList();
    }

    private static List<Effect> asTheDoctorSays(Reading facts) {
        var effects = new ArrayList<Effect>();
        for (var clearance : conditional(facts)) {
            clearance.credential().ifPresent(credential -> {
                effects.add(new Effect.NeedsCredential(credential));
                if (!facts.holds(credential)) {
                    var allowed = clearance.modalities().isEmpty()
                            ? EnumSet.allOf(Modality.class)
                            : clearance.modalities();
                    effects.add(new Effect.AvoidModality(allowed, Area.EVERYWHERE));
                }
            });
            clearance.limits().ifPresent(limits -> limits.cap().ifPresentOrElse(
                    cap -> effects.add(RowEffect.capAt(limits.regions().isEmpty()
                            ? Area.EVERYWHERE
                            : Area.ofParts(limits.regions()), cap)),
                    () -> effects.add(Effect.Note.of(noted("limits_of", Phrase.typed(clearance.by()))))));
        }
        return effects;
    }

    private CredentialRules() {}
}
