package org.tenderpoint.partner;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.partner.FileWords.FileCells;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.table.CardTexts;
import org.tenderpoint.vocabulary.Discipline;

/** Partners as vCards, which phones and mail programs exchange. */
final class VCardFile {

    /** Fields that vCards have no property for. */
    private static final String SKILLS = "X-TENDERPOINT-SKILLS";
    private static final String DAYS = "X-TENDERPOINT-DAYS";
    private static final String OTHER_SKILLS = "X-TENDERPOINT-OTHER-SKILLS";

    private VCardFile() {}

    /** @throws ImportRefused if there is no card in it, or too many */
    static ImportPreview read(String text, Optional<Discipline> otherwise, int mostRows) {
        var rows = new ArrayList<ImportRow>();
        try (var cards = new VCardReader(text)) {
            int number = 0;
            for (var card = cards.readNext(); card != null; card = cards.readNext()) {
                number++;
                rows.add(cells(card, otherwise).row(number));
                if (rows.size() > mostRows) {
                    throw new ImportRefused(ImportRefused.Reason.TOO_MANY);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof ImportRefused refused
                    ? refused
                    : new ImportRefused(ImportRefused.Reason.DAMAGED, rows.size() + 1);
        }
        if (rows.isEmpty()) {
            throw new ImportRefused(ImportRefused.Reason.NO_CARD);
        }
        return new ImportPreview(rows, List.of());
    }

    static String of(Stream<PartnerDetails> partners) {
        var file = new StringWriter();
        try (var writer = new VCardWriter(file, VCardVersion.V4_0)) {
            writer.setCaretEncodingEnabled(true);
            writer.setAddProdId(false);
            for (var partner : (Iterable<PartnerDetails>) partners::iterator) {
                writer.write(card(partner));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toString();
    }

    private static CellReader cells(VCard card, Optional<Discipline> otherwise) {
        var cells = new CellReader(otherwise);
        var names = new ArrayList<String>();
        names.addAll(texts(card.getFormattedNames()));
        Optional.ofNullable(card.getStructuredName()).map(VCardFile::name).ifPresent(names::add);
        var organisations = CardTexts.organisations(card);
        names.addAll(organisations);
        cells.first(PartnerField.NAME, names);
        cells.first(PartnerField.ORGANISATION, organisations);
        var categories = card.getCategoriesList().stream().flatMap(list -> list.getValues().stream()).toList();
        cells.all(PartnerField.DISCIPLINES,
                categories.stream().filter(word -> FileWords.discipline(word).isPresent()).toList());
        cells.all(PartnerField.SKILLS, categories.stream().filter(word -> FileWords.skill(word).isPresent()).toList());
        extended(card, SKILLS).ifPresent(text -> cells.put(PartnerField.SKILLS, text));
        extended(card, OTHER_SKILLS).ifPresent(text -> cells.put(PartnerField.OTHER_SKILLS, text));
        extended(card, DAYS).ifPresent(text -> cells.put(PartnerField.AGREED_DAYS, text));
        cells.all(PartnerField.LANGUAGES, texts(card.getLanguages()).stream()
                .map(tag -> tag.split("-", 2)[0])
                .filter(tag -> FileWords.language(tag).isPresent())
                .toList());
        card.getAddresses().stream().findFirst().ifPresent(address -> {
            cells.put(PartnerField.PLACE, Objects.requireNonNullElse(address.getLocality(), ""));
            cells.put(PartnerField.ADDRESS, written(address));
        });
        cells.first(PartnerField.PHONE, CardTexts.phones(card));
        cells.first(PartnerField.EMAIL, CardTexts.emails(card));
        cells.first(PartnerField.WEB, texts(card.getUrls()));
        cells.first(PartnerField.NOTES, List.of(String.join("\n", texts(card.getNotes()))));
        return cells;
    }

    private static List<String> texts(List<? extends TextProperty> properties) {
        return properties.stream().map(TextProperty::getValue).filter(Objects::nonNull).toList();
    }

    private static Optional<String> extended(VCard card, String name) {
        return Optional.ofNullable(card.getExtendedProperty(name)).map(property -> property.getValue());
    }

    private static String name(StructuredName name) {
        return Stream.concat(
                Stream.concat(name.getPrefixes().stream(), Stream.of(name.getGiven(), name.getFamily())),
                name.getSuffixes().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String written(Address address) {
        if (address.getLabel() != null) {
            return address.getLabel();
        }
        return Stream.of(
                address.getStreetAddress(), address.getExtendedAddress(),
                Stream.of(address.getPostalCode(), address.getLocality()).filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                address.getRegion(), address.getCountry())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static VCard card(PartnerDetails partner) {
        var card = new VCard();
        card.setFormattedName(partner.name());
        if (!partner.organisation().isEmpty()) {
            card.setOrganization(partner.organisation());
        }
        card.setCategories(partner.disciplines().stream().sorted().map(Discipline::code).toArray(String[]::new));
        partner.languages().stream().sorted().forEach(card::addLanguage);
        if (!partner.address().isEmpty() || !partner.place().isEmpty()) {
            var address = new Address();
            address.setLocality(partner.place());
            address.setLabel(partner.address());
            card.addAddress(address);
        }
        put(partner.phone(), card::addTelephoneNumber);
        put(partner.email(), card::addEmail);
        put(partner.web(), card::addUrl);
        put(partner.notes(), card::addNote);
        put(FileCells.labels(partner.skills()), text -> card.setExtendedProperty(SKILLS, text));
        put(partner.otherSkills(), text -> card.setExtendedProperty(OTHER_SKILLS, text));
        partner.agreedDays().ifPresent(days -> card.setExtendedProperty(DAYS, String.valueOf(days)));
        return card;
    }

    private static void put(String text, Consumer<String> to) {
        if (!text.isEmpty()) {
            to.accept(text);
        }
    }
}
