studio-unknown = There is no such online service.
studio-unknown-next = Search for the service on the start page. It tells you how to get it.
studio-refused = The online service cannot be published like this.
studio-refused-next = Mend the points named and publish it again.
