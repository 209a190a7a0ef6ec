// What went wrong, by the id of its words, with what the words name.
export class Problem extends Error {
  constructor(id, values = {}) {
    super(id);
    this.id = id;
    this.values = values;
  }
}
