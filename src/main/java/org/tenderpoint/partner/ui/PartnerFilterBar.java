package org.tenderpoint.partner.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.vocabulary.Discipline;

class PartnerFilterBar extends Div {

    private static final int TYPING_MILLIS = 200;

    private final TextField text = new TextField();
    private final Select<Discipline> discipline = select("discipline", List.of(Discipline.values()));
    private final Select<PartnerSkill> skill = select("skill", List.of(PartnerSkill.values()));
    private final Select<String> language = select("language", PartnerWords.LANGUAGES);
    private final Checkbox closed = new Checkbox(Texts.of("partner.list.closed"));

    PartnerFilterBar(Runnable changed) {
        addClassName("partner-filter");
        text.setPlaceholder(Texts.of("partner.list.search"));
        text.setAriaLabel(Texts.of("partner.list.search"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        discipline.setItemLabelGenerator(word -> word == null ? any("discipline") : Texts.label(word));
        skill.setItemLabelGenerator(word -> word == null ? any("skill") : Texts.label(word));
        language.setItemLabelGenerator(tag -> tag == null ? any("language") : PartnerWords.language(tag));
        add(text, discipline, skill, language, closed);
        text.addValueChangeListener(change -> changed.run());
        discipline.addValueChangeListener(change -> changed.run());
        skill.addValueChangeListener(change -> changed.run());
        language.addValueChangeListener(change -> changed.run());
        closed.addValueChangeListener(change -> changed.run());
    }

    PartnerFilter value() {
        return new PartnerFilter(
                text.getValue(), discipline.getOptionalValue(), skill.getOptionalValue(), language.getOptionalValue(),
                !closed.getValue());
    }

    void show(PartnerFilter filter) {
        text.setValue(filter.text());
        discipline.setValue(filter.discipline().orElse(null));
        skill.setValue(filter.skill().orElse(null));
        language.setValue(filter.language().filter(PartnerWords.LANGUAGES::contains).orElse(null));
        closed.setValue(!filter.active());
    }

    private static String any(String key) {
        return Texts.of("partner.list.any." + key);
    }

    private static <T> Select<T> select(String key, List<T> items) {
        var select = new Select<T>();
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any(key));
        select.setAriaLabel(Texts.of("partner.list." + key));
        return select;
    }
}
