metadata description = 'A private DNS zone that answers in one network.'

@description('Name of the zone.')
param name string

@description('Tags of the resources.')
param tags { *: string }

@description('Network that it answers in.')
param networkId string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: name
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: 'center'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}

@description('Id of the zone.')
output id string = zone.id
