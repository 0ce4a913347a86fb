/** A post (职务) of a unit, without a person; `config/posts.yaml`. */
export interface PolicyPost {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly rights: readonly string[];
}
