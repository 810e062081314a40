package org.tenderpoint.client.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a kind of record: how to find a client's rows, which columns the client's copy leaves out and why, and
 * what is erased with a row. Names are constants of the program, never user input.
 */
public final class RecordTable {

    /** The most common reason for leaving a column out of the copy. */
    public static final String OWN_KEYS = "the program's own keys";

    private final String name;
    private final Optional<Owner> owner;
    private final String key;
    private final String notErased;
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();
    private String notCopied = "";
    private String stays = "";
    private String number = "";
    private String at = "";
    private String openFor = "";

    /**
     * The owner of a row.
     *
     * @param table whose key it points to; empty if it holds the client's id
     */
    public record Owner(String column, Optional<String> table) {}

    private RecordTable(String name, Optional<Owner> owner, String key, String notErased) {
        this.name = name;
        this.owner = owner;
        this.key = key;
        this.notErased = notErased;
    }

    /** Its rows name the client in {@code client_id} and have a key {@code id}. */
    public static RecordTable of(String name) {
        return of(name, "id");
    }

    /** Its rows name the client in {@code client_id}. @param key that rows of other tables point to */
    public static RecordTable of(String name, String key) {
        return new RecordTable(name, Optional.of(new Owner("client_id", Optional.empty())), key, "");
    }

    /** Its rows belong to rows of another table, described before. @param column that points to that table */
    public static RecordTable under(String table, String name, String column) {
        return new RecordTable(name, Optional.of(new Owner(column, Optional.of(table))), "id", "");
    }

    /** Its rows are not erased with the client's others. @param why what happens to them instead */
    public static RecordTable notErased(String name, String why) {
        return new RecordTable(name, Optional.empty(), "id", why);
    }

    public static RecordTable ofClients() {
        return new RecordTable("clients", Optional.of(new Owner("id", Optional.empty())), "id", "");
    }

    /** @param columns that the copy leaves out, separated by blanks */
    public RecordTable leavesOut(String columns, String why) {
        Arrays.stream(columns.split(" ")).forEach(column -> leftOut.put(column, why));
        return this;
    }

    /** The copy contains no column of it. */
    public RecordTable notCopied(String why) {
        notCopied = why;
        return this;
    }

    /** When two records are made one, its rows stay with the client whom they name. */
    public RecordTable staysInMerge(String why) {
        stays = why;
        return this;
    }

    /**
     * Its rows are counted for each client; when two records are made one, they are counted anew.
     *
     * @param column that holds the number
     * @param moment the column by which they are in order
     */
    public RecordTable counted(String column, String moment) {
        number = column;
        at = moment;
        return this;
    }

    /** @param column that holds the client's id too, alone or before something else, so that there is one at most */
    public RecordTable openFor(String column) {
        openFor = column;
        return this;
    }

    /** These columns name files, which are erased with the row. */
    public RecordTable files(String... columns) {
        files.addAll(List.of(columns));
        return this;
    }

    public String name() {
        return name;
    }

    /** The columns that the copy leaves out, each with the reason. */
    public Map<String, String> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Why the copy contains nothing of it; empty if it contains something. */
    public String notCopied() {
        return notCopied;
    }

    /** Why its rows stay when a client's records are erased; empty if they are erased. */
    public String notErased() {
        return notErased;
    }

    /** Whether its rows name a client and go along when two records are made one. */
    public boolean moves() {
        return stays.isEmpty() && owner.filter(one -> one.table().isEmpty() && one.column().equals("client_id"))
                .isPresent();
    }

    /** Why its rows stay when two records are made one; empty if they go along. */
    public String stays() {
        return stays;
    }

    /** The column by which a client's rows are counted; empty if they are not. */
    public String number() {
        return number;
    }

    /** The column by which they are in order. */
    public String at() {
        return at;
    }

    /** Another column that holds the client's id; empty if there is none. */
    public String openFor() {
        return openFor;
    }

    public Optional<Owner> owner() {
        return owner;
    }

    public String key() {
        return key;
    }

    public List<String> files() {
        return Collections.unmodifiableList(files);
    }

    @Override
    public String toString() {
        return name;
    }
}
