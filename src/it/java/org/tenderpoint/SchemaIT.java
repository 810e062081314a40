package org.tenderpoint;

@OnPostgres("its own catalogue")
class SchemaIT extends SchemaTest {}
