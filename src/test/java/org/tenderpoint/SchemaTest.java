package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entities say of every column what the schema says. An attribute may be missing if it is {@code @Nullable}, as
 * everywhere in the program; nothing else declares it.
 */
@DatabaseTest
class SchemaTest {

    /** Columns of the entities' tables that no entity has, and who fills them. */
    private static final Set<String> WITHOUT_ATTRIBUTE = Set.of();

    /** A column as an entity has it. */
    private record Mapped(String table, String column, boolean nullable, long length, boolean saidTwice, String where) {

        String name() {
            return table + "." + column;
        }
    }

    /** A column as Flyway made it; a length of 0 is none. */
    private record Made(boolean nullable, long length) {}

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAttributeMayBeMissingWhereItsColumnMayBeNull() {
        var made = made();
        assertThat(mapped().filter(column -> made.get(column.name()).nullable() != column.nullable())
                .map(column -> column.where() + " says " + (column.nullable() ? "nullable" : "not null") + ", "
                        + column.name() + " says " + (column.nullable() ? "not null" : "nullable")))
                .isEmpty();
    }

    @Test
    void aLengthThatAnEntityDeclaresIsItsColumns() {
        var made = made();
        assertThat(mapped()
                .filter(column -> made.get(column.name()).length() != 0 && column.length() != 0
                        && made.get(column.name()).length() != column.length())
                .map(column -> column.where() + " declares " + column.length() + ", " + column.name() + " has "
                        + made.get(column.name()).length()))
                .isEmpty();
    }

    @Test
    void nothingButTheTypeSaysThatAnAttributeMayBeMissing() {
        assertThat(mapped().filter(Mapped::saidTwice).map(Mapped::where)).isEmpty();
    }

    @Test
    void everyColumnOfATableOfEntitiesHasItsAttribute() {
        var columns = mapped()
                .collect(Collectors.toMap(Mapped::name, Mapped::table, (first, _) -> first, TreeMap::new));
        var tables = Set.copyOf(columns.values());
        var left = made().keySet().stream()
                .filter(column -> tables.contains(column.substring(0, column.indexOf('.'))))
                .filter(column -> !columns.containsKey(column))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(left).as(
                "columns without an attribute, whose type says how it is stored (docs/decisions/0029-one-way-to-store.md)")
                .containsExactlyInAnyOrderElementsOf(WITHOUT_ATTRIBUTE);
    }

    private Map<String, Made> made() {
        var all = new TreeMap<String, Made>();
        jdbc.sql("""
                select table_name, column_name, is_nullable, data_type, character_maximum_length
                from information_schema.columns where table_schema = 'public'""")
                .query((row, _) -> all.put(
                        row.getString("table_name") + "." + row.getString("column_name"),
                        new Made(
                                row.getString("is_nullable").equals("YES"),
                                row.getString("data_type").equalsIgnoreCase("character varying")
                                        ? row.getLong("character_maximum_length")
                                        : 0)))
                .list();
        return all;
    }

    private Stream<Mapped> mapped() {
        var entities = Stream.<EntityPersister>builder();
        factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entities);
        return entities.build().flatMap(entity -> {
            var all = Stream.<Mapped>builder();
            key(entity, all);
            entity.forEachAttributeMapping(
                    attribute -> add(attribute, entity.getMappedTableDetails().getTableName(), all));
            return all.build();
        });
    }

    private static void key(EntityPersister entity, Stream.Builder<Mapped> all) {
        entity.getIdentifierMapping().forEachSelectable(
                (_, column) -> all.add(column(column, false, null, entity.getEntityName() + "'s id")));
    }

    private static void add(AttributeMapping attribute, String table, Stream.Builder<Mapped> all) {
        if (attribute instanceof PluralAttributeMapping plural) {
            plural.getKeyDescriptor().getKeyPart().forEachSelectable(
                    (_, column) -> all.add(column(column, false, null, plural.getRootPathName() + "'s owner")));
            part(plural.getElementDescriptor(), plural.getRootPathName(), all);
            if (plural.getIndexDescriptor() != null) {
                part(plural.getIndexDescriptor(), plural.getRootPathName() + "'s index", all);
            }
        } else if (attribute instanceof EmbeddableValuedModelPart embedded) {
            embedded.getEmbeddableTypeDescriptor().forEachAttributeMapping(inner -> add(inner, table, all));
        } else {
            var member = attribute.getPropertyAccess().getGetter().getMember();
            if (member == null) {
                // of an entity that another one owns, its owner's id
                attribute.forEachSelectable(
                        (_, column) -> all.add(column(column, false, null, attribute.getAttributeName())));
                return;
            }
            var field = field(member.getDeclaringClass(), attribute.getAttributeName());
            boolean nullable = !field.getType().isPrimitive()
                    && !field.isAnnotationPresent(Id.class)
                    // none only until it is written
                    && !field.isAnnotationPresent(Version.class)
                    && field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            attribute.forEachSelectable((_, column) -> all.add(
                    column(column, nullable, field.getAnnotation(Column.class),
                            field.getDeclaringClass().getSimpleName() + "." + field.getName())));
        }
    }

    private static Field field(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ModelPart part, String where, Stream.Builder<Mapped> all) {
        if (part instanceof EmbeddableValuedModelPart embedded) {
            embedded.getEmbeddableTypeDescriptor().forEachAttributeMapping(inner -> add(inner, "", all));
        } else {
            part.forEachSelectable((_, column) -> all.add(column(column, false, null, where)));
        }
    }

    private static Mapped column(SelectableMapping column, boolean nullable, @Nullable Column said, String where) {
        return new Mapped(
                column.getContainingTableExpression(),
                column.getSelectionExpression().replace("\"", ""),
                nullable,
                // 255 stands for none
                said == null || said.length() == 255 ? 0 : said.length(),
                said != null && !said.nullable(),
                where);
    }
}
