package org.tenderpoint.rulebook;

import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * A row as the packet asks it.
 *
 * @param id its fingerprint stands for how it reads
 * @param says its whole conditions, each with what it leads to
 * @param source short source keys
 * @param ahead who may go ahead against it; empty after a session, where nobody is held
 */
record PacketRow(String id, String title, List<String> says, String source, String ahead) {

    public PacketRow {
        says = List.copyOf(says);
    }

    public String number() {
        return id.substring(id.indexOf('-') + 1);
    }

    String first() {
        return says.getFirst();
    }

    /** What it does while something is not known, and what else it leads to. */
    List<String> more() {
        return says.subList(1, says.size());
    }

    static PacketRow of(RuleEntry row, ShortTerms terms) {
        var when = terms.in(row.when());
        boolean after = row.section() == RuleBookSection.TRIAGE;
        var says = after
                ? parts(when)
                : List.of(Phrase.of("row.form.leads_to", when,
                        Phrase.sentences(List.of(sentence(row.result()), terms.in(row.effect())))));
        return new PacketRow(row.id(), RuleWords.title(row), says.stream().map(Say::it).map(RuleWords::square).toList(),
                row.source(),
                after ? "" : Texts.of("rulebook.packet.ahead." + row.goingAhead().code()));
    }

    private static Phrase sentence(Phrase result) {
        return result.isEmpty() ? result : Phrase.of("rulebook.packet.result", result);
    }

    private static List<Phrase> parts(Phrase when) {
        return when instanceof Phrase.Joined(var parts, var between) && between == Phrase.Separator.PARTS
                ? parts
                : List.of(when);
    }

    /** The worst that it can end in. */
    static RuleEffect worst(RuleEntry row) {
        var effects = row.tags().effects();
        return effects.contains(RuleEffect.EMERGENCY)
                ? RuleEffect.EMERGENCY
                : effects.contains(RuleEffect.NOT_NOW) ? RuleEffect.NOT_NOW : RuleEffect.DOCTOR;
    }
}
